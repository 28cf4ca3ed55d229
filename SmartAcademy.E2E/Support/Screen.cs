namespace SmartAcademy.E2E.Support;

/// <summary>A screen to look at pages on, in CSS pixels.</summary>
public sealed record Screen(string Name, int Width, int Height, bool IsPhone)
{
    public static readonly Screen Desktop = new("desktop", 1366, 900, false);
    public static readonly Screen Phone = new("phone", 360, 780, true);

    public static Screen Named(string name) => name == Phone.Name ? Phone : Desktop;
}
