using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Shell;

/// <summary>How a theme is called in addresses and cookies, and its picture.</summary>
internal static class ThemeWords
{
    public static string Word(Theme theme) => theme switch
    {
        Theme.Light => "light",
        Theme.Dark => "dark",
        _ => "auto",
    };

    public static IconName Icon(Theme theme) => theme switch
    {
        Theme.Light => IconName.Sun,
        Theme.Dark => IconName.Moon,
        _ => IconName.Contrast,
    };
}
