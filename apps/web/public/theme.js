(function () {
  try {
    var theme = localStorage.getItem('samlad.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch (error) {
    document.documentElement.removeAttribute('data-theme');
  }
})();
