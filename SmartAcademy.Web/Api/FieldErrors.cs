namespace SmartAcademy.Web.Api;

/// <summary>Collects what is wrong with the fields of a request.</summary>
internal sealed class FieldErrors
{
    public const string Required = "field_required";
    public const string TooLong = "field_too_long";
    public const string BadFormat = "field_bad_format";
    public const string TooMany = "field_too_many";
    public const string NotServed = "field_access_point_not_served";

    private readonly Dictionary<string, string> errors = [];

    public ApiFault? Fault =>
        errors.Count == 0 ? null : new ApiFault(StatusCodes.Status400BadRequest, ApiCodes.InvalidFields, errors);

    public void Add(string field, string error) => errors.TryAdd(field, error);

    public void AddIf(bool wrong, string field, string error)
    {
        if (wrong)
        {
            Add(field, error);
        }
    }
}
