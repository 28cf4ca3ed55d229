namespace SmartAcademy.Web.Factors;

/// <summary>Section <c>SignIn</c>.</summary>
internal sealed class SecondFactorOptions
{
    public const string Section = "SignIn";

    /// <summary>Whether heads must set up a second factor before their first page. When not set: true, but not beside the demo academy.</summary>
    public bool? RequireSecondFactor { get; set; }
}
