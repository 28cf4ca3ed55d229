namespace SmartAcademy.Domain.Students.Import;

/// <summary>Finds the class that a row names among those of the year, or plans a new one.</summary>
internal sealed class ClassFinder
{
    private readonly Dictionary<string, PlannedClass> byKey = [];
    private readonly Dictionary<string, PlannedClass> byLabel = [];
    private readonly Dictionary<Guid, PlannedClass> byId = [];

    public ClassFinder(IEnumerable<KnownClass> classes)
    {
        foreach (var known in classes)
        {
            var planned = new PlannedClass(known.Id, known.Name, known.Section);
            byId[known.Id] = planned;
            byKey.TryAdd(NameKey.OfClass(known.Name, known.Section), planned);
            byLabel.TryAdd(HeaderText.Key(planned.Label), planned);
        }
    }

    public PlannedClass? Find(string name, string? section)
    {
        if (byKey.TryGetValue(NameKey.OfClass(name, section), out var found))
        {
            return found;
        }

        return byLabel.GetValueOrDefault(HeaderText.Key(name + section));
    }

    /// <summary>Plans a class that the school lacks; the next row that names it gets the same one.</summary>
    public PlannedClass Plan(string name, string? section) =>
        byKey[NameKey.OfClass(name, section)] = new PlannedClass(null, name, section ?? "");

    public string? LabelOf(Guid? classId) => classId is { } id ? byId.GetValueOrDefault(id)?.Label : null;
}
