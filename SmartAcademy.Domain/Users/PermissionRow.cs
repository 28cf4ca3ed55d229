namespace SmartAcademy.Domain.Users;

/// <summary>A resource and what can be done with it.</summary>
public sealed class PermissionRow
{
    /// <param name="resource">Such as <c>students</c>.</param>
    /// <param name="actions">Each with the narrow forms it knows: <c>read:own:self</c>, <c>write</c>.</param>
    public PermissionRow(string resource, params string[] actions)
    {
        Resource = resource;
        Cells = [.. actions.Select(Cell)];
    }

    public string Resource { get; }

    public IReadOnlyList<PermissionCell> Cells { get; }

    private PermissionCell Cell(string action)
    {
        var parts = action.Split(':');
        var widest = $"{Resource}:{parts[0]}";
        return new PermissionCell(Resource, parts[0], [widest, .. parts[1..].Select(form => $"{widest}:{form}")]);
    }
}
