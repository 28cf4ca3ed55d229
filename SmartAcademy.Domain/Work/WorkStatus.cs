namespace SmartAcademy.Domain.Work;

public enum WorkStatus
{
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,
}
