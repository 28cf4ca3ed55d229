using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>One scan of a request.</summary>
/// <param name="Place">Where it stands in the request.</param>
/// <param name="Scan">What the device reported.</param>
/// <param name="Time">When it counts as having happened.</param>
/// <param name="IsOffline">It was kept by the device.</param>
/// <param name="LogId">The id of its row; the same in every try, so that a try whose answer was lost is known again.</param>
internal sealed record AskedScan(int Place, GateScan Scan, ScanTime Time, bool IsOffline, Guid LogId);
