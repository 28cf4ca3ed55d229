using System.Globalization;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Access.Overrides;

/// <summary>The address of the overrides of a day.</summary>
internal static class OverrideAddress
{
    public static string Of(DateOnly day) => $"{GateRuleTabs.Overrides}?day={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    public static string Review(Guid deniedId) => $"/gate/overrides/{deniedId}/review";

    /// <summary>Null for nothing, or nothing that is a day.</summary>
    public static DateOnly? Day(string? typed) => LooseDate.Read(typed) is { IsRefused: false, Value: { Year: > 1 and < 9999 } day } ? day : null;
}
