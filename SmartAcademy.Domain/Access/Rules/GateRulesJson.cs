using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartAcademy.Domain.Access.Rules;

/// <summary>The one spelling of rules as a document: what is stored, compared and shown in the audit.</summary>
public static class GateRulesJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(GateRules rules) => JsonSerializer.Serialize(rules, Options);

    public static GateRules Read(string json) => JsonSerializer.Deserialize<GateRules>(json, Options)!;
}
