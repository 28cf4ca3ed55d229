using Microsoft.OpenApi;

namespace SmartAcademy.Web.Api;

internal static class RequestBodyDocs
{
    /// <summary>
    /// Describes the JSON body of an endpoint that reads it itself. <c>Accepts</c> would also take part in routing,
    /// where it turns a wrong method into 404.
    /// </summary>
    public static RouteHandlerBuilder TakesJson<T>(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .AddOpenApiOperationTransformer(async (operation, context, ct) =>
        {
            var document = context.Document ?? throw new InvalidOperationException("The operation belongs to no document.");
            var name = typeof(T).Name;
            document.AddComponent(name, await context.GetOrCreateSchemaAsync(typeof(T), null, ct));
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new() { Schema = new OpenApiSchemaReference(name, document) },
                },
            };
        });
}
