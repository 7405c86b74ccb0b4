// Filters, deep links and print. Without it everything is still there to read.
(function () {
  "use strict";
  var form = document.getElementById("filter");
  var rules = Array.prototype.slice.call(document.querySelectorAll("details.rule"));
  var heads = rules.map(function (rule) {
    return (rule.id + " " + rule.querySelector(".statement").textContent).toLowerCase();
  });

  function filter() {
    var text = form.elements.text.value.trim().toLowerCase();
    var shown = 0;
    rules.forEach(function (rule, i) {
      var fits = ["operation", "family", "verdict"].every(function (name) {
        var value = form.elements[name].value;
        return !value || rule.dataset[name] === value;
      });
      rule.hidden = !fits || heads[i].indexOf(text) < 0;
      shown += rule.hidden ? 0 : 1;
    });
    document.querySelectorAll("section.operation").forEach(function (section) {
      section.hidden = !section.querySelector("details.rule:not([hidden])");
    });
    form.elements.count.value = shown + " of " + rules.length + " rules";
  }

  function reveal() {
    var id = location.hash.slice(1);
    var target = document.getElementById(id) || document.getElementById(decoded(id));
    if (!target) {
      return;
    }
    if (target.closest("[hidden]")) {
      form.reset();
    }
    for (var e = target; e; e = e.parentElement) {
      if (e.tagName === "DETAILS") {
        e.open = true;
      }
    }
    target.scrollIntoView();
    if (target.tagName === "DETAILS") {
      target.querySelector("summary").focus({ preventScroll: true });
    }
  }

  function decoded(id) {
    try {
      return decodeURIComponent(id);
    } catch (e) {
      return id;
    }
  }

  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = rules.filter(function (rule) {
      return !rule.open && rule.matches(".differs, .unverified, .kit-fault");
    });
    opened.forEach(function (rule) { rule.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (rule) { rule.open = false; });
  });

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(filter, 0); });
  window.addEventListener("hashchange", reveal);
  filter();
  reveal();
})();
