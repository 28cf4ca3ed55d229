using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Grades;
using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Grades;

/// <summary>What every form of the merit list needs.</summary>
internal sealed record MeritRequest(HttpContext Http, ResultQueries Results, MeritExport Export, Stationery Stationery, IStringLocalizer<GradesTexts> Texts, CancellationToken Ct);
