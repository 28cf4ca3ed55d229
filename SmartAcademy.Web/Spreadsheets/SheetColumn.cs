namespace SmartAcademy.Web.Spreadsheets;

/// <summary>One column of an export.</summary>
/// <param name="Title">The head, in the reader's language.</param>
/// <param name="Cell">Text, a number, a <see cref="DateOnly"/> or a <see cref="DateTimeOffset"/> already moved to the school's zone.</param>
/// <param name="Width">In characters.</param>
internal sealed record SheetColumn<T>(string Title, Func<T, object?> Cell, double Width = 16);
