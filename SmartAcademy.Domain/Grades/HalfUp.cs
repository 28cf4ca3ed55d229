namespace SmartAcademy.Domain.Grades;

/// <summary>How marks are rounded: a half always up, as the boards do and unlike .NET's own rounding to even.</summary>
public static class HalfUp
{
    /// <summary>79.5 is 80, and so an A+.</summary>
    public static decimal Whole(decimal value) => decimal.Round(value, 0, MidpointRounding.AwayFromZero);

    public static decimal TwoPlaces(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero);
}
