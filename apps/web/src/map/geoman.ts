import 'leaflet';
import '@geoman-io/leaflet-geoman-free';
import './geoman.css';
