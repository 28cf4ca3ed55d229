using Microsoft.AspNetCore.Components;
using SmartAcademy.Data.Webhooks;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Webhooks;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Webhooks;

public sealed partial class WebhookPage
{
    private WebhookLine? webhook;
    private IReadOnlyList<DeliveryLine> deliveries = [];
    private FormRefusals refused = default!;
    private Actor actor = Actor.Nobody;
    private string? newSecret;
    private bool mayWrite;
    private int total;

    [Parameter] public Guid Id { get; set; }

    [Inject] private WebhookQueries Queries { get; set; } = default!;

    [Inject] private WebhookService Webhooks { get; set; } = default!;

    [Inject] private CurrentActor Current { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private RefusalWords Words { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "webhook")] private WebhookForm? Form { get; set; }

    [SupplyParameterFromQuery] private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageText { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private int PageNumber => int.TryParse(PageText, out var number) && number > 0 ? number : 1;

    private DeliveryStatus? Wanted => Enum.TryParse<DeliveryStatus>(Status, out var status) && Enum.IsDefined(status) ? status : null;

    protected override async Task OnInitializedAsync()
    {
        refused = new FormRefusals(Words, []);
        actor = await Current.GetAsync();
        mayWrite = actor.May(Permission.WebhooksWrite);
        await ReadAsync();
        if (webhook is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ReadAsync()
    {
        if (await Queries.FindAsync(actor, Id, Http.RequestAborted) is not { } found)
        {
            return;
        }

        // The receiver last: the page may be drawn while something is still awaited, and draws all of it once there is a receiver.
        (total, deliveries) = await Queries.DeliveriesAsync(actor, Id, Wanted, PageNumber, Http.RequestAborted);
        Form ??= WebhookForm.Of(found);
        webhook = found;
    }

    private async Task ChangeAsync()
    {
        var changed = await Webhooks.ChangeAsync(actor, Id, Form!.Read(), Http.RequestAborted);
        if (!changed.IsRefused)
        {
            Navigation.NavigateTo($"/webhooks/{Id}?done=saved");
            return;
        }

        refused = new FormRefusals(Words, changed.Refusals);
    }

    /// <summary>The secret stands in this one answer and nowhere else, so the answer is kept by no cache.</summary>
    private async Task RenewSecretAsync()
    {
        var renewed = await Webhooks.RenewSecretAsync(actor, Id, Http.RequestAborted);
        if (!renewed.IsRefused)
        {
            newSecret = renewed.Value.Text;
            Http.Response.Headers.CacheControl = "no-store";
        }

        await ReadAsync();
    }
}
