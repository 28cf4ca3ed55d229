namespace SmartAcademy.Domain.Students.Import;

/// <summary>Guardians by phone: one household is never written twice, neither beside the school's guardians nor within the list.</summary>
internal sealed class Households
{
    private readonly Dictionary<string, List<PlannedGuardian>> byPhone = [];

    public Households(IEnumerable<KnownGuardian> guardians)
    {
        foreach (var guardian in guardians)
        {
            if (guardian.Phone is { } phone)
            {
                Add(phone, new PlannedGuardian(guardian.Id, guardian.Name, phone));
            }
        }
    }

    /// <summary>The guardian with this phone; where parents share it, the one of this name, else the first.</summary>
    public PlannedGuardian? Find(string phone, string? name)
    {
        if (!byPhone.TryGetValue(phone, out var household))
        {
            return null;
        }

        return household.Find(guardian => name is not null && NameKey.OfPerson(guardian.Name) == NameKey.OfPerson(name)) ?? household[0];
    }

    public PlannedGuardian Plan(string name, string? phone)
    {
        var guardian = new PlannedGuardian(null, name, phone);
        if (phone is not null)
        {
            Add(phone, guardian);
        }

        return guardian;
    }

    private void Add(string phone, PlannedGuardian guardian)
    {
        if (!byPhone.TryGetValue(phone, out var household))
        {
            byPhone[phone] = household = [];
        }

        household.Add(guardian);
    }
}
