using Microsoft.AspNetCore.Components;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Access.Enrolment;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Notifications;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Access;

public sealed partial class DevicePage
{
    private DeviceSheet? device;
    private IReadOnlyList<AccessPointLine> points = [];
    private FormRefusals refused = default!;
    private Refusal? keyRefusal;
    private Refusal? codeRefusal;
    private string? newKey;
    private string? codeAddress;
    private Actor actor = Actor.Nobody;

    [Parameter] public Guid Id { get; set; }

    [Inject] private DeviceDeskQueries Queries { get; set; } = default!;

    [Inject] private AccessPointQueries Points { get; set; } = default!;

    [Inject] private DeviceService Devices { get; set; } = default!;

    [Inject] private DeviceEnrolmentService Enrolments { get; set; } = default!;

    [Inject] private PortalLinks Links { get; set; } = default!;

    [Inject] private CurrentActor Current { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private RefusalWords Words { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "device")] private DeviceForm? Form { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private int LiveKeys => device?.Keys.Count(key => key.RevokedAt is null) ?? 0;

    protected override async Task OnInitializedAsync()
    {
        refused = new FormRefusals(Words, []);
        actor = await Current.GetAsync();
        if (await Queries.FindAsync(actor, Id, Http.RequestAborted) is not { } found)
        {
            Navigation.NotFound();
            return;
        }

        // The device last: the page may be drawn while something is still awaited, and draws all of it once there is a device.
        points = await Points.ListAsync(actor with { SchoolId = found.SchoolId, AllSchools = false }, Http.RequestAborted);
        Form ??= DeviceForm.Of(found);
        device = found;
    }

    private async Task ChangeAsync()
    {
        var changed = await Devices.ChangeAsync(actor, Id, Form!.Read(), Http.RequestAborted);
        if (!changed.IsRefused)
        {
            Navigation.NavigateTo($"/devices/{Id}?done=device-saved");
            return;
        }

        refused = new FormRefusals(Words, [changed.Refusal]);
    }

    /// <summary>The key stands in this one answer and nowhere else, so the answer is kept by no cache.</summary>
    private async Task AddKeyAsync()
    {
        var added = await Devices.AddKeyAsync(actor, Id, Http.RequestAborted);
        keyRefusal = added.Refusal;
        if (!added.IsRefused)
        {
            newKey = added.Value.Text;
            Http.Response.Headers.CacheControl = "no-store";
        }

        device = await Queries.FindAsync(actor, Id, Http.RequestAborted);
    }

    /// <summary>The code stands in this one answer, as the key above does.</summary>
    private async Task OfferCodeAsync()
    {
        var offered = await Enrolments.OfferAsync(actor, Id, Http.RequestAborted);
        codeRefusal = offered.Refusal;
        if (!offered.IsRefused)
        {
            codeAddress = EnrolmentAddress.Of(Links.Address ?? $"{Http.Request.Scheme}://{Http.Request.Host}", offered.Value);
            Http.Response.Headers.CacheControl = "no-store";
        }

        device = await Queries.FindAsync(actor, Id, Http.RequestAborted);
    }
}
