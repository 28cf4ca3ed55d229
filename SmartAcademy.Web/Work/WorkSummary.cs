namespace SmartAcademy.Web.Work;

/// <summary>How the outcome of one kind of work is shown: a component with the parameter <c>Json</c>. Registered by the feature that does the work.</summary>
internal sealed record WorkSummary(string Kind, Type Component);
