using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>A saved report with what one may do with it.</summary>
/// <param name="Id">Its address.</param>
/// <param name="Definition">What it shows.</param>
/// <param name="IsShared">Whether the whole school runs it.</param>
/// <param name="OwnerName">Who made it.</param>
/// <param name="MayChange">Its owner may, while they may write reports.</param>
/// <param name="MayRemove">Its owner, and for a shared one those who may delete reports.</param>
public sealed record SavedReportSheet(
    Guid Id, ReportDefinition Definition, bool IsShared, string OwnerName, bool MayChange, bool MayRemove);
