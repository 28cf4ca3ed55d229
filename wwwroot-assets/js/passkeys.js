// Passkeys: a form marked data-passkey ("make" or "use") asks its data-options for a question, the browser for the answer, and sends it.
// The listeners sit on the document, so they survive enhanced navigation.
const canUse = typeof PublicKeyCredential === "function"
  && typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function"
  && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

let waiting;
let sent = false;

async function ask(form, mediation) {
  if (sent) {
    return;
  }
  waiting?.abort();
  waiting = new AbortController();
  const { signal } = waiting;
  const response = await fetch(form.dataset.options, { method: "POST", body: new FormData(form), signal });
  const question = await response.json();
  if (!response.ok) {
    throw new Error(question);
  }
  const answer = form.dataset.passkey === "make"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question), signal })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question), mediation, signal });
  // A browser may still answer a question that was withdrawn; the portal takes one answer, to the question it asked last.
  if (answer && !signal.aborted) {
    sent = true;
    form.elements.credential.value = JSON.stringify(answer);
    form.submit();
  }
}

// The portal's own words when it refused; for all that browsers say, the words that stand there.
function tell(form, error) {
  const place = form.querySelector("[data-passkey-problem]");
  if (error.name === "Error") {
    place.textContent = error.message;
  }
  place.hidden = false;
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.dataset.passkey) {
    return;
  }
  event.preventDefault();
  try {
    await ask(form);
  } catch (error) {
    // Aborted by the next press, which asks again.
    if (error.name !== "AbortError") {
      tell(form, error);
    }
  }
});

// Offers passkeys in the browser's own suggestions, where it does that, without being asked.
async function offer(form) {
  if (!await PublicKeyCredential.isConditionalMediationAvailable?.()) {
    return;
  }
  try {
    await ask(form, "conditional");
  } catch (error) {
    if (error.name !== "AbortError") {
      form.dataset.offered = "failed";
    }
  }
}

function prepare() {
  for (const form of document.querySelectorAll("form[data-passkey][hidden]")) {
    form.hidden = !canUse;
    if (canUse && form.dataset.passkey === "use" && document.querySelector("input[autocomplete~='webauthn']")) {
      offer(form);
    }
  }
  for (const words of document.querySelectorAll("[data-passkey-missing]")) {
    words.hidden = canUse;
  }
}

prepare();
// A page that comes back from the browser's memory has sent nothing yet.
window.addEventListener("pageshow", () => { sent = false; });
window.addEventListener("load", () => window.Blazor?.addEventListener?.("enhancedload", prepare));
