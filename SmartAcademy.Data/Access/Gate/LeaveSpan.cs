namespace SmartAcademy.Data.Access.Gate;

/// <summary>While a student may go before the end of lessons.</summary>
internal readonly record struct LeaveSpan(DateTimeOffset From, DateTimeOffset Until);
