// The QR code of an invitation opens the page with login and code behind the #, which a browser sends to no server.
// They are filled into the form and taken out of the address bar and the history.
function fill() {
  const form = document.querySelector("form[data-filled-by-address]");
  const given = new URLSearchParams(location.hash.slice(1));
  if (!form || !given.has("code")) {
    return;
  }

  form.elements["Form.Login"].value = given.get("login") ?? "";
  form.elements["Form.Code"].value = given.get("code");
  history.replaceState(history.state, "", location.pathname);
  form.elements["Form.Wanted"].focus();
}

window.addEventListener("hashchange", fill);
fill();
