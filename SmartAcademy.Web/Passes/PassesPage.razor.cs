using Microsoft.AspNetCore.Components;
using SmartAcademy.Data.Passes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Passes;

/// <summary>The list of passes; families are led to their own instead.</summary>
public sealed partial class PassesPage
{
    private static readonly int[] Horizons = [7, 30, 60];

    private Actor actor = Actor.Nobody;
    private PassList found = new([], 0);
    private IReadOnlyList<Choice> classes = [];
    private int printable;

    [Inject] private PassQueries Passes { get; set; } = default!;

    [Inject] private CardQueries Cards { get; set; } = default!;

    [Inject] private CurrentActor Current { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private PassFilter Filter => PassAddress.Read(Word);

    private int Page => int.TryParse(Word("page"), out var page) ? Math.Clamp(page, 1, 100_000) : 1;

    private bool MayPrint => actor.May(Permission.PassesPrint);

    private bool IsFiltered => PassAddress.Filters.Any(name => !string.IsNullOrEmpty(Word(name)));

    private IReadOnlyList<Choice> Statuses =>
        [.. Enum.GetNames<PassStatus>().Select(name => new Choice(name, Texts[$"status.{name}"]))];

    private IReadOnlyList<Choice> Types =>
        [.. Enum.GetNames<PassType>().Select(name => new Choice(name, Texts[$"type.{name}"]))];

    private IReadOnlyList<Choice> Expiries =>
        [.. Horizons.Select(days => new Choice($"{days}", Texts["expiring.within", Say.Number(days)]))];

    private string? Word(string name) => Http.Request.Query[name];

    protected override async Task OnInitializedAsync()
    {
        actor = await Current.GetAsync();
        if (!actor.May(Permission.PassesRead) && !actor.Is(Role.Teacher))
        {
            Navigation.NavigateTo("/my/pass");
            return;
        }

        var ct = Http.RequestAborted;
        found = await Passes.ListAsync(actor, Filter, Page, ct);
        classes = [.. (await Passes.ClassesAsync(actor, ct)).Select(row => new Choice(row.Id.ToString(), Say.Digits(row.Label)))];
        printable = MayPrint ? await Cards.CountAsync(actor, Filter, ct) : 0;
    }
}
