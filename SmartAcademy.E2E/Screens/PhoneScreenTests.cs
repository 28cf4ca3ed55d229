using Microsoft.Playwright;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Screens;

public sealed class PhoneScreenTests(Portal portal, Browser browser) : ScreenTests(portal, browser, Screen.Phone, "bn", ColorScheme.Dark);
