using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Releases;

/// <summary>What the form of a collector sends, as typed.</summary>
public sealed class CollectorForm
{
    public static readonly string[] Fields = [nameof(Name), nameof(Relation), nameof(Phone), nameof(ValidFrom), nameof(ValidUntil)];

    /// <summary>The child; only where the form chooses one.</summary>
    public string? StudentId { get; set; }

    public string? Name { get; set; }

    public string? Relation { get; set; }

    public string? Phone { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidUntil { get; set; }

    public CollectorDetails Read(FieldReader fields) =>
        new(Name, Relation, Phone, fields.Day(ValidFrom, nameof(ValidFrom)), fields.Day(ValidUntil, nameof(ValidUntil)));
}
