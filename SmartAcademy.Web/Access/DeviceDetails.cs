using System.Text.Json;
using System.Text.Json.Nodes;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Access;

/// <summary>What a device says of itself: a flat object of a few short values, since it is kept with every scan.</summary>
internal static class DeviceDetails
{
    private const string Field = "device";
    private const int MostValues = 20;
    private const int LongestName = 40;
    private const int LongestValue = 200;

    public static string? Read(JsonElement? told, FieldErrors errors)
    {
        if (told is not { ValueKind: not JsonValueKind.Null } element)
        {
            return null;
        }

        if (element.ValueKind is not JsonValueKind.Object || element.GetPropertyCount() > MostValues)
        {
            errors.Add(Field, FieldErrors.BadFormat);
            return null;
        }

        var kept = new JsonObject();
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name.Length is 0 or > LongestName || property.Name.Contains('\0') || !IsPlain(property.Value))
            {
                errors.Add($"{Field}.{property.Name}", FieldErrors.BadFormat);
                return null;
            }

            kept[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        }

        return kept.ToJsonString();
    }

    /// <summary>Also what PostgreSQL's jsonb can hold: no NUL, no half of a surrogate pair, no giant number.</summary>
    private static bool IsPlain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => true,
        JsonValueKind.Number => value.TryGetDecimal(out _) && value.GetRawText().Length <= LongestName,
        JsonValueKind.String => TextOf(value) is { Length: <= LongestValue } text && !text.Contains('\0'),
        _ => false,
    };

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
