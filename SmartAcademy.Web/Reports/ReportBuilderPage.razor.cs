using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Reports;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Reports;

/// <summary>Makes a report: of what, which columns, which rows, in which order; shows its first rows before it is kept.</summary>
public sealed partial class ReportBuilderPage
{
    private const string PreviewAct = "preview";

    private FormRefusals refused = default!;
    private Actor actor = Actor.Nobody;
    private ReportSubject? subject;
    private ReportDefinition? shown;
    private ReportPreview? preview;
    private IReadOnlyList<ReportClass> classes = [];

    [Parameter] public Guid? Id { get; set; }

    [SupplyParameterFromForm(FormName = "report")] private ReportForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "report")] private string? Act { get; set; }

    [SupplyParameterFromQuery(Name = "about")] private string? About { get; set; }

    [SupplyParameterFromQuery(Name = "copy")] private string? Copied { get; set; }

    [SupplyParameterFromQuery(Name = "ready")] private string? Ready { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [Inject] private SavedReportQueries Saved { get; set; } = default!;

    [Inject] private SavedReportService Service { get; set; } = default!;

    [Inject] private ReportQueries Reports { get; set; } = default!;

    [Inject] private ReportClassQueries ClassNames { get; set; } = default!;

    [Inject] private ReportLabels Labels { get; set; } = default!;

    [Inject] private CurrentActor Current { get; set; } = default!;

    [Inject] private RefusalWords Words { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IStringLocalizer<ReportsTexts> Texts { get; set; } = default!;

    private string Back => Id is { } id ? $"/reports/{id}" : "/reports";

    private string Lead => subject is null ? Texts["new.lead"] : Labels.Entity(subject.Entity);

    private List<Choice> GroupChoices => ChoicesOf(column => column.CanGroup);

    private List<Choice> SortChoices => ChoicesOf(column => !column.IsSensitive);

    protected override async Task OnInitializedAsync()
    {
        refused = new FormRefusals(Words, []);
        actor = await Current.GetAsync();
        var (definition, isShared) = await StartAsync();
        if (Id is not null && definition is null)
        {
            Form = null;
            Navigation.NotFound();
            return;
        }

        var entity = definition?.Entity ?? (Enum.TryParse<ReportEntity>(About, out var asked) && Enum.IsDefined(asked) ? asked : null);
        subject = entity is { } known && ReportCatalogue.Of(known).IsShownTo(actor) ? ReportCatalogue.Of(known) : null;
        if (subject is not null)
        {
            classes = await ClassNames.ListAsync(actor, Http.RequestAborted);
            Form ??= ReportForm.Of(subject, actor, definition, isShared);
        }
    }

    /// <summary>The report that is changed, or the one that a new report starts from.</summary>
    private async Task<(ReportDefinition? Definition, bool IsShared)> StartAsync()
    {
        if (Id is { } id)
        {
            return await Saved.FindAsync(actor, id, Http.RequestAborted) is { MayChange: true } own ? (own.Definition, own.IsShared) : (null, false);
        }

        var model = Guid.TryParse(Copied, out var copied)
            ? (await Saved.FindAsync(actor, copied, Http.RequestAborted))?.Definition
            : ReadyReport.Find(Ready)?.Definition;
        return (model is null ? null : model with { Name = Texts["copy.of", Labels.Name(model)] }, false);
    }

    private async Task SubmitAsync()
    {
        var fields = new FieldReader();
        var wanted = Form!.Read(fields, subject!);
        var refusals = fields.Refusals.Count > 0 ? fields.Refusals : Act == PreviewAct ? await ShowAsync(wanted) : await SaveAsync(wanted);
        refused = new FormRefusals(Words, refusals);
    }

    private async Task<IReadOnlyList<Refusal>> ShowAsync(ReportDefinition wanted)
    {
        var named = string.IsNullOrWhiteSpace(wanted.Name) ? wanted with { Name = Labels.Entity(wanted.Entity) } : wanted;
        var found = await Reports.PreviewAsync(actor, named, Http.RequestAborted);
        (shown, preview) = found.IsRefused ? (null, null) : (named, found.Value);
        return found.Refusals;
    }

    private async Task<IReadOnlyList<Refusal>> SaveAsync(ReportDefinition wanted)
    {
        var saved = Id is { } id
            ? await Service.ChangeAsync(actor, id, wanted, Form!.IsShared, Http.RequestAborted)
            : await Service.SaveAsync(actor, wanted, Form!.IsShared, Http.RequestAborted);
        if (!saved.IsRefused)
        {
            Navigation.NavigateTo($"/reports/{saved.Value}?done=saved");
        }

        return saved.Refusals;
    }

    private List<Choice> ChoicesOf(Func<ReportColumn, bool> fits) =>
        [.. subject!.Columns.Where(column => fits(column) && column.IsShownTo(actor)).Select(column => new Choice(column.Key, Labels.Column(column)))];
}
