namespace SmartAcademy.Web.Shell;

/// <summary>What a person chose for this browser: the colours and the width of the rail.</summary>
internal static class Preferences
{
    public const string ThemeCookie = "academy-theme";

    /// <summary>Written by js/shell.js when the rail is folded or opened.</summary>
    public const string RailCookie = "academy-rail";

    public static Theme ThemeOf(HttpContext? http) =>
        Enum.TryParse<Theme>(http?.Request.Cookies[ThemeCookie], ignoreCase: true, out var theme) && Enum.IsDefined(theme) ? theme : Theme.Auto;

    public static bool HasNarrowRail(HttpContext? http) => http?.Request.Cookies[RailCookie] == "narrow";
}
