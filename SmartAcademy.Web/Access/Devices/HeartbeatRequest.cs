using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SmartAcademy.Domain.Access.Devices;

namespace SmartAcademy.Web.Access.Devices;

/// <summary>What a device tells of itself.</summary>
internal sealed record HeartbeatRequest
{
    [Required]
    [Description("The device's clock, ISO 8601 with offset, such as 2026-11-22T08:02:11+06:00.")]
    public string? Timestamp { get; init; }

    [Required, Range(0, Heartbeat.MostWaiting)]
    [Description("How many scans it keeps and has not delivered yet.")]
    public int? Waiting { get; init; }

    [Description("When the list was made by which it decides without a connection; null or left out when it has none.")]
    public string? ListMadeAt { get; init; }

    [MaxLength(Heartbeat.LongestVersion)]
    [Description("The version of its program: letters, digits, spaces and . _ + -")]
    public string? Version { get; init; }
}
