using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SmartAcademy.Web.Api;

/// <summary>The OpenAPI document, put into the few words that its page shows; so the page cannot differ from the API.</summary>
internal sealed class ApiReading([FromKeyedServices("v1")] IOpenApiDocumentProvider documents)
{
    private const int Deepest = 3;

    private static readonly Dictionary<string, IOpenApiSchema> Nothing = [];

    public async Task<IReadOnlyList<ApiOperation>> OperationsAsync(CancellationToken ct)
    {
        var document = await documents.GetOpenApiDocumentAsync(ct);
        return
        [
            .. from path in document.Paths
               from operation in path.Value.Operations ?? []
               select Read(path.Key, operation.Key.Method, operation.Value),
        ];
    }

    private static ApiOperation Read(string path, string method, OpenApiOperation operation) => new(
        method, path, operation.Summary ?? "", Fields(SchemaOf(operation.RequestBody?.Content), "", 0),
        Fields(SchemaOf(Find(operation.Responses, "200")?.Content), "", 0),
        [.. (operation.Responses ?? []).Select(answer => answer.Key).Order(StringComparer.Ordinal)]);

    private static IOpenApiSchema? SchemaOf(IDictionary<string, OpenApiMediaType>? content) =>
        Find(content, "application/json")?.Schema;

    private static T? Find<T>(IDictionary<string, T>? entries, string name)
        where T : class => entries is not null && entries.TryGetValue(name, out var found) ? found : null;

    private static List<ApiField> Fields(IOpenApiSchema? schema, string at, int depth)
    {
        var fields = new List<ApiField>();
        foreach (var (name, property) in schema?.Properties ?? Nothing)
        {
            var inner = Resolve(property);
            var isList = inner.Items is not null;
            fields.Add(new ApiField(
                at + name, TypeOf(inner), schema?.Required?.Contains(name) == true, property.Description ?? inner.Description, inner.Pattern));
            if (depth < Deepest)
            {
                fields.AddRange(Fields(Resolve(inner.Items ?? inner), $"{at}{name}{(isList ? "[]" : "")}.", depth + 1));
            }
        }

        return fields;
    }

    /// <summary>A nullable object is written as "null or this one".</summary>
    private static IOpenApiSchema Resolve(IOpenApiSchema schema) =>
        schema.OneOf?.FirstOrDefault(one => one.Type is not JsonSchemaType.Null) ?? schema;

    private static string TypeOf(IOpenApiSchema schema)
    {
        var type = (schema.Type ?? JsonSchemaType.Object) & ~JsonSchemaType.Null;
        var word = type.ToString().ToLowerInvariant();
        return schema.Format is { } format ? $"{word} ({format})" : word;
    }
}
