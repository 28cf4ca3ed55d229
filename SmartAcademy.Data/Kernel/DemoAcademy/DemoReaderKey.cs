namespace SmartAcademy.Data.Kernel.DemoAcademy;

public sealed record DemoReaderKey(string SchoolCode, string AccessPoint, string Key);
