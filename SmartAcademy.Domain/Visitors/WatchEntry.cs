using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Visitors;

/// <summary>Somebody who is not simply let in. Why is sealed, and never shown to the visitor.</summary>
public sealed class WatchEntry : IOwnedBySchool
{
    public const int LongestReason = 300;

    private WatchEntry()
    {
    }

    private WatchEntry(Guid schoolId) => (Id, SchoolId) = (Guid.CreateVersion7(), schoolId);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public string? Name { get; private set; }

    public string? Phone { get; private set; }

    public string? IdNumber { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid? AddedBy { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Needs a name, a phone or a number to know them by, and a reason.</summary>
    public static Checked<WatchEntry> Add(Guid schoolId, string? name, string? phone, string? idNumber, string? reason, Guid? by, DateTimeOffset at)
    {
        var fields = new FieldReader();
        var entry = new WatchEntry(schoolId)
        {
            Name = fields.Take(PersonName.ReadOptional(name), nameof(Name)),
            Phone = fields.Phone(phone, nameof(Phone)),
            IdNumber = fields.Take(CivilNumber.ReadNationalId(idNumber), nameof(IdNumber)),
            Reason = fields.RequiredLine(reason, LongestReason, nameof(Reason)),
            AddedBy = by,
            AddedAt = at,
        };
        fields.RefuseIf(fields.Refusals.Count == 0 && entry is { Name: null, Phone: null, IdNumber: null }, VisitRefusals.NothingToWatch, nameof(Name));
        return fields.Finish(entry);
    }

    /// <summary>Phone and number tell for sure; a name is compared as people say it, without regard to case.</summary>
    public bool Knows(Visit visit) =>
        (Phone is not null && Phone == visit.Phone)
        || (IdNumber is not null && IdNumber == visit.IdNumber)
        || (Name is not null && Name.Equals(visit.Name, StringComparison.OrdinalIgnoreCase));
}
