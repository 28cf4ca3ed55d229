using Microsoft.Playwright;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Screens;

public sealed class DesktopScreenTests(Portal portal, Browser browser) : ScreenTests(portal, browser, Screen.Desktop, "en", ColorScheme.Light);
