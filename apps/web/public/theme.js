(function () {
  try {
    const theme = localStorage.getItem('samlad.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    document.documentElement.removeAttribute('data-theme');
  }
})();
