using SmartAcademy.Data.Visitors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Visitors;

/// <summary>The pages of the desk, and the filters in their addresses.</summary>
internal static class VisitAddress
{
    public const string List = "/visitors";

    public static string Of(Guid id) => $"{List}/{id}";

    public static string? PhotoOf(VisitLine line) => line.PhotoFileId is { } file ? $"{Of(line.Id)}/photo?v={file:N}" : null;

    public static VisitFilter Read(IQueryCollection query)
    {
        var fields = new FieldReader();
        return new VisitFilter
        {
            View = FormReading.Choice<VisitView>(query["view"]),
            Search = query["q"],
            From = fields.Day(query["from"], "from"),
            To = fields.Day(query["to"], "to"),
            Page = int.TryParse(query["page"], out var page) ? Math.Max(1, page) : 1,
        };
    }
}
