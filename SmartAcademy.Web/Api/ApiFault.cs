namespace SmartAcademy.Web.Api;

/// <summary>Why a request is refused before anything was done.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">One of <see cref="ApiCodes"/>.</param>
/// <param name="Errors">What is wrong with which field, as keys of the API's texts.</param>
internal sealed record ApiFault(int Status, string Code, IReadOnlyDictionary<string, string>? Errors = null)
{
    public static ApiFault BadJson(string? field = null) => new(
        StatusCodes.Status400BadRequest, ApiCodes.BadJson,
        field is null ? null : new Dictionary<string, string> { [field] = FieldErrors.BadFormat });
}
