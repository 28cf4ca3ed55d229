using SmartAcademy.Data.Access;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Domain.Access;

namespace SmartAcademy.Web.Access;

/// <summary>Finds out which pass a device's scan means.</summary>
internal sealed class ScannedPasses(PassCodeReader codes)
{
    /// <summary>The scan with its pass, or with what is wrong with its code.</summary>
    public async ValueTask<GateScan> ReadAsync(CallingDevice device, string? code, GateScan scan, CancellationToken ct)
    {
        var reading = await codes.ReadAsync(device.SchoolId, code ?? "", scan.ReadBy is ReadBy.Typed, ct);
        return scan with { TokenHash = reading.TokenHash, CodeFault = reading.Fault };
    }
}
