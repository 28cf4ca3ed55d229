using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>One run of a report inside a query: for whom, of what, and what time it is in the school.</summary>
internal sealed record ReportAsk(AcademyDbContext Db, Actor Actor, ReportDefinition Definition, SchoolClock Clock);
