using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Access.Devices;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Access.Devices;

/// <summary>How a device does, in words; null for what it does not tell.</summary>
internal static class HealthWords
{
    public static string? Drift(DeviceState state, IStringLocalizer<AccessTexts> texts) => state.DriftSeconds switch
    {
        null => null,
        0 => texts["health.exact"].Value,
        > 0 and var ahead => texts["health.ahead", Say.Number(ahead)].Value,
        var behind => texts["health.behind", Say.Number(-(long)behind.Value)].Value,
    };

    public static string? ListAge(DeviceState state, IStringLocalizer<AccessTexts> texts) =>
        state.BeatAt is null ? null
        : state.ListAge is { } age ? texts["health.minutes", Say.Number((long)Math.Max(0, age.TotalMinutes))].Value
        : texts["health.list.none"].Value;
}
