using System.ComponentModel.DataAnnotations;

namespace SmartAcademy.Web.Sessions;

/// <summary>Section <c>Sessions</c>.</summary>
internal sealed class LiveSessionOptions
{
    public const string Section = "Sessions";

    /// <summary>How often an open page asks whether its sign-in still lives; an ended one is out within this time.</summary>
    [Range(1, 60)]
    public int CircuitCheckSeconds { get; set; } = 50;
}
