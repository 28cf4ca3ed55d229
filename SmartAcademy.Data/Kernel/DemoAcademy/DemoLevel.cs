namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>A class level of a demo school.</summary>
/// <param name="Name">In both scripts.</param>
/// <param name="Department">Code of the department that it belongs to.</param>
/// <param name="Program">Course of study.</param>
/// <param name="Age">Usual age of its pupils at the start of the year.</param>
internal sealed record DemoLevel(DemoName Name, string Department, string Program, int Age);
