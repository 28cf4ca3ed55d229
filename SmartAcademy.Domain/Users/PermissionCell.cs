namespace SmartAcademy.Domain.Users;

/// <summary>One cell of the matrix: an action on a resource, and the forms in which it may be given.</summary>
/// <param name="Resource">Such as <c>students</c>.</param>
/// <param name="Action">Such as <c>read</c>.</param>
/// <param name="Forms">The permissions of the cell from the widest to the narrowest; never empty.</param>
public sealed record PermissionCell(string Resource, string Action, IReadOnlyList<string> Forms)
{
    /// <summary>The name of the cell, which is also its widest permission.</summary>
    public string Name => Forms[0];
}
