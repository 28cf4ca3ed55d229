using Microsoft.AspNetCore.Components;
using SmartAcademy.Data.Students.Import;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Students.Import;

/// <summary>One class list from its columns to its result.</summary>
public sealed partial class ImportListPage
{
    private ImportView? import;
    private ImportChoices choices = new(Guid.Empty, ColumnMap.Empty);
    private WorkView? work;
    private Refusal? refusal;
    private IReadOnlyList<RowView> rows = [];
    private IReadOnlyList<RowView> left = [];

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery]
    private string? Refused { get; set; }

    [SupplyParameterFromQuery(Name = "outcome")]
    private string? OutcomeText { get; set; }

    [SupplyParameterFromQuery]
    private int? Page { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private ClassListQueries Lists { get; set; } = default!;

    [Inject]
    private ClassListService Service { get; set; } = default!;

    [Inject]
    private WorkQueries Works { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private RowOutcome? Shown => Enum.TryParse<RowOutcome>(OutcomeText, out var outcome) && Enum.IsDefined(outcome) ? outcome : null;

    private int CurrentPage => Math.Max(Page ?? 1, 1);

    private string? Lead => import switch
    {
        { UndoneAt: { } undone } => Texts["lead.undone", Say.DateTime(undone)].Value,
        { AppliedAt: { } applied } => Texts["lead.applied", Say.DateTime(applied)].Value,
        { SameFileAppliedAt: { } before } => Texts["lead.same-file", Say.DateTime(before)].Value,
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        var (actor, ct) = (Http.ToActor(), Http.RequestAborted);
        import = await Lists.FindAsync(actor, Id, ct);
        if (import is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        choices = import.Choices;
        refusal = Refused is null ? null : new Refusal(Refused);
        work = import.WorkId is { } workId ? await Works.FindAsync(actor, workId, ct) : null;
        if (work is { IsOver: true })
        {
            // The work may have ended after the list was read.
            import = await Lists.FindAsync(actor, Id, ct) ?? import;
        }

        rows = await Lists.RowsAsync(actor, Id, new RowFilter(Shown, CurrentPage), ct);
        left = import.RowsNotUndone > 0 ? await Lists.LeftRowsAsync(actor, Id, ct) : [];
    }

    /// <summary>The mapping was sent: a dry run, or the form again as it was filled in, with the reason.</summary>
    private async Task CheckAsync()
    {
        var (actor, ct) = (Http.ToActor(), Http.RequestAborted);
        var sent = ImportChoicesForm.Read(await Http.Request.ReadFormAsync(ct));
        choices = sent.Choices;
        var result = sent.Refusal is { } flaw ? flaw : await Service.CheckAsync(actor, Id, choices, ct);
        if (result.IsRefused)
        {
            refusal = result.Refusal;
            return;
        }

        Navigation.NavigateTo(ImportUrl.Of(Id));
    }
}
