using System.ComponentModel;

namespace SmartAcademy.Web.Tokens;

/// <summary>One page of a list.</summary>
internal sealed record PageAnswer<T>(
    IReadOnlyList<T> Items,
    [property: Description("Counted from one.")] int Page,
    int PageSize,
    [property: Description("Counting stops at 10,001.")] int Total);
