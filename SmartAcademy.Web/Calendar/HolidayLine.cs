using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Web.Calendar;

/// <summary>One line of a list of holidays: what it says, or why it cannot be read.</summary>
internal sealed record HolidayLine(int Number, SpecialDayDetails? Details, IReadOnlyList<Refusal> Refusals, SheetRow Row);
