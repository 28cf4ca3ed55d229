using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Students;

public sealed partial class StudentsPage
{
    private StudentPage? page;
    private IReadOnlyList<ClassName> classes = [];
    private IReadOnlyList<SchoolName> schools = [];
    private Actor actor = Actor.Nobody;

    [SupplyParameterFromQuery] private string? Q { get; set; }

    [SupplyParameterFromQuery] private string? School { get; set; }

    [SupplyParameterFromQuery] private string? Class { get; set; }

    [SupplyParameterFromQuery] private string? Status { get; set; }

    [SupplyParameterFromQuery] private string? Show { get; set; }

    [SupplyParameterFromQuery] private string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageText { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private int PageNumber => int.TryParse(PageText, out var number) && number > 0 ? number : 1;

    private bool IsFiltered => new[] { Q, School, Class, Status, Show }.Any(text => !string.IsNullOrWhiteSpace(text));

    private IReadOnlyList<Choice> SchoolChoices => [.. schools.Select(row => new Choice(row.Id.ToString(), row.Name))];

    private IReadOnlyList<Choice> ClassChoices =>
        [.. classes.Select(row => new Choice(row.Id.ToString(), Say.Digits(actor.AllSchools ? $"{row.SchoolCode} · {row.Label}" : row.Label)))];

    private IReadOnlyList<Choice> StatusChoices =>
        [.. Enum.GetValues<StudentStatus>().Select(status => new Choice(status.ToString(), Texts[$"status.{status}"]))];

    protected override async Task OnInitializedAsync()
    {
        actor = await Current.GetAsync();
        classes = await Classes.NamesAsync(actor, Http.RequestAborted);
        schools = actor.AllSchools ? await Schools.NamesAsync(actor, Http.RequestAborted) : [];
        page = await Students.PageAsync(actor, StudentFilterQuery.Read(Http.Request.Query), Http.RequestAborted);
    }

    private string ExportUrl(string format)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in Http.Request.Query.Where(part => part.Key is not ("page" or "done" or "refused")))
        {
            query.Add(name, values.ToArray()!);
        }

        return $"/students/export.{format}{query.ToQueryString()}";
    }
}
