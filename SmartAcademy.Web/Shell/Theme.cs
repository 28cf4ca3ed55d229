namespace SmartAcademy.Web.Shell;

/// <summary>Auto follows the device.</summary>
public enum Theme
{
    Auto,
    Light,
    Dark,
}
