using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Access;

/// <summary><c>POST /api/v1/access-logs</c>: scans that were made without a connection.</summary>
internal sealed class OfflineScansEndpoint(
    Gatekeeper gatekeeper, ScannedPasses passes, GateRefusals refusals, DeviceLimits limits, ScanWords words, ApiProblems problems)
{
    public const int MostScans = 500;
    public const int MostBytes = 512 * 1024;

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    public async Task<IResult> RecordAsync(HttpContext http, CancellationToken ct)
    {
        var device = CallingDevice.Of(http);
        using var lease = limits.Batch(device.DeviceId);
        if (!lease.IsAcquired)
        {
            return problems.TooMany(http, ApiCodes.TooManyRequests, Wait);
        }

        var (body, fault) = await JsonBody.ReadAsync<OfflineScansRequest>(http.Request, MostBytes, ct);
        if (body is null)
        {
            return problems.Of(http, fault!);
        }

        var errors = new FieldErrors();
        var sent = body.Scans ?? [];
        var scans = Check(sent, errors);
        if (errors.Fault is { } wrong)
        {
            return problems.Of(http, wrong);
        }

        for (var place = 0; place < scans.Count; place++)
        {
            scans[place] = await passes.ReadAsync(device, sent[place]?.QrCode, scans[place], ct);
        }

        var answers = await gatekeeper.RecordAsync(device.SchoolId, device.KeyHash, scans, ct);
        return answers.Any(answer => answer.Outcome is ScanOutcome.UnknownKey)
            ? refusals.Of(http, device, ScanOutcome.UnknownKey)
            : TypedResults.Ok(Envelope<OfflineScansAnswer>.Of(new([.. answers.Select((answer, place) => Of(answer, scans[place]))])));
    }

    private static List<GateScan> Check(IReadOnlyList<ScanRequest?> sent, FieldErrors errors)
    {
        errors.AddIf(sent.Count == 0, "scans", FieldErrors.Required);
        errors.AddIf(sent.Count > MostScans, "scans", FieldErrors.TooMany);
        return [.. sent.Take(MostScans)
            .Select((scan, place) => ScanRules.Check(scan ?? new ScanRequest(), offline: true, errors, $"scans[{place}]."))
            .OfType<GateScan>()];
    }

    private ScanAnswer Of(GateAnswer answer, GateScan scan) => answer switch
    {
        // Whoever could type numbers into a delivery would read the school's list of names off the answers.
        { Scan: { } known } when scan.ReadBy is ReadBy.Typed => words.Of(known with { Student = null, Visitor = null }),
        { Scan: { } known } => words.Of(known),
        { Outcome: ScanOutcome.ScanIdReused } => words.OfRefused(scan.ScanId, ApiCodes.ScanIdReused),
        _ => words.OfRefused(scan.ScanId, "unknown_access_point"),
    };
}
