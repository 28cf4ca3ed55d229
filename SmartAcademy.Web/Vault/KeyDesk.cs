using System.Globalization;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Vault;

namespace SmartAcademy.Web.Vault;

/// <summary>What <c>./academy keys</c> does: lists the keys of the sensitive columns and changes them.</summary>
internal sealed class KeyDesk(VaultKeys keys, ColumnSealer sealer, AuditTrail audit, DatabaseConnections connections)
{
    /// <summary>Every key with the number of values it holds; a key in use that is missing is told too.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken ct)
    {
        var uses = await sealer.CountAsync(ct);
        return [.. Lines(keys.Sealing, uses.Where(use => !use.IsLookup), "column key"), .. Lines(keys.Lookup, uses.Where(use => use.IsLookup), "lookup key")];
    }

    /// <summary>
    /// Makes a new key where the portal keeps its own, and brings every value under the newest key. With keys from the settings the
    /// newest is the highest one there. One process at a time; the portal may work meanwhile.
    /// </summary>
    /// <param name="lookupToo">Also renews the key by which phones are found.</param>
    /// <param name="ct">Stops between two batches; start it again to finish.</param>
    public async Task<int> RotateAsync(bool lookupToo, CancellationToken ct)
    {
        var rows = 0;
        await DataSetup.InTurnAsync(connections, async () =>
        {
            AddTo(keys.Sealing);
            if (lookupToo)
            {
                AddTo(keys.Lookup);
            }

            rows = await sealer.SealAnewAsync(ct);
        }, ct);
        await audit.RecordAsync(Actor.System(), new AuditEvent(AuditAction.KeysRotated, "VaultKey", Text(keys.Sealing.CurrentVersion), new Dictionary<string, string?>
        {
            ["LookupKey"] = Text(keys.Lookup.CurrentVersion),
            ["Rows"] = Text(rows),
        }), ct);
        return rows;
    }

    private static void AddTo(IKeyRing ring) => (ring as KeyFile)?.Add();

    private static IEnumerable<string> Lines(IKeyRing ring, IEnumerable<KeyUse> uses, string kind)
    {
        var values = uses.ToDictionary(use => use.Version, use => use.Values);
        return ring.Versions.Union(values.Keys).Order().Select(version =>
            $"{kind} {Text(version)}: {Text(values.GetValueOrDefault(version))} values{Remark(ring, version)}");
    }

    private static string Remark(IKeyRing ring, int version) => version switch
    {
        0 => " not sealed: run ./academy migrate",
        _ when ring.CurrentVersion == version => ", current",
        _ when ring.Find(version) is null => ", MISSING: restore this key",
        _ => "",
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
