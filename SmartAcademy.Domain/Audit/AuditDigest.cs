using System.Security.Cryptography;
using System.Text.Json;

namespace SmartAcademy.Domain.Audit;

/// <summary>
/// SHA-256 over everything an entry says. JSON is walked with its names in order, so that the way the database writes it down
/// does not matter; instants count as microseconds since 1970, so that no time zone does.
/// </summary>
public static class AuditDigest
{
    private const string Form = "audit-entry-1";

    public static byte[] Of(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new CanonicalBytes(hash);
        bytes.Text(Form);
        bytes.Text(entry.Id.ToString());
        bytes.Text(entry.SchoolId?.ToString());
        bytes.Instant(entry.At);
        bytes.Text(entry.ActorId?.ToString());
        bytes.Text(entry.ActorName);
        bytes.Text(entry.Address);
        bytes.Text(entry.UserAgent);
        bytes.Text(entry.Action);
        bytes.Text(entry.ResourceType);
        bytes.Text(entry.ResourceId);
        Walk(bytes, entry.Changes);
        Walk(bytes, entry.Details);
        return hash.GetHashAndReset();
    }

    private static void Walk(CanonicalBytes bytes, string json)
    {
        using var document = JsonDocument.Parse(json);
        Walk(bytes, document.RootElement);
    }

    private static void Walk(CanonicalBytes bytes, JsonElement element)
    {
        bytes.Number((int)element.ValueKind);
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var fields = element.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal).ToList();
                bytes.Number(fields.Count);
                foreach (var field in fields)
                {
                    bytes.Text(field.Name);
                    Walk(bytes, field.Value);
                }

                break;
            case JsonValueKind.Array:
                bytes.Number(element.GetArrayLength());
                foreach (var part in element.EnumerateArray())
                {
                    Walk(bytes, part);
                }

                break;
            case JsonValueKind.String:
                bytes.Text(element.GetString());
                break;
            default:
                bytes.Text(element.GetRawText());
                break;
        }
    }
}
