using SmartAcademy.Data.Passes;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Web.Passes;

/// <summary>The filters of the list as they stand in its address; what cannot be read lets all through.</summary>
internal static class PassAddress
{
    public const string Search = "q";
    public const string Class = "class";
    public const string Status = "status";
    public const string Type = "type";
    public const string Expiring = "expiring";
    public const string Sort = "sort";

    public static readonly IReadOnlyList<string> Filters = [Search, Class, Status, Type, Expiring];

    public static PassFilter Read(Func<string, string?> word) => new()
    {
        Search = word(Search),
        ClassId = Guid.TryParse(word(Class), out var id) ? id : null,
        Status = Enum.TryParse<PassStatus>(word(Status), out var status) && Enum.IsDefined(status) ? status : null,
        Type = Enum.TryParse<PassType>(word(Type), out var type) && Enum.IsDefined(type) ? type : null,
        ExpiringWithin = int.TryParse(word(Expiring), out var days) ? days : null,
        Sort = word(Sort),
    };
}
